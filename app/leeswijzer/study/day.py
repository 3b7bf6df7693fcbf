"""The reader's own days: which day a moment is on, and when it begins and ends."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo


@dataclass(frozen=True, slots=True)
class Days:
    """Days of a calendar in ``zone``; that of this computer where it is None."""

    zone: tzinfo | None = None

    def of(self, moment: datetime) -> date:
        """The day that ``moment`` (aware) is on."""
        return moment.astimezone(self.zone).date()

    def bounds(self, moment: datetime) -> tuple[datetime, datetime]:
        """When the day of ``moment`` (aware) began, and when the next one does, in UTC."""
        day = self.of(moment)
        return self.start(day), self.start(day + timedelta(days=1))

    def start(self, day: date) -> datetime:
        """When ``day`` begins, in UTC."""
        midnight = datetime.combine(day, time())
        local = midnight.astimezone() if self.zone is None else midnight.replace(tzinfo=self.zone)
        return local.astimezone(UTC)


local_days = Days()
"""The days of this computer's own time zone."""
