"""Prints how long the map's data takes to be read: `PYTHONPATH=app python tests/bench/bench_atlas.py`."""

from collections.abc import Callable
from time import perf_counter

from leeswijzer import paths
from leeswijzer.atlas.box import Box
from leeswijzer.atlas.distance import distance_to_shape
from leeswijzer.atlas.gazetteer import Gazetteer
from leeswijzer.atlas.shapes import Atlas, Layer, Level

MAP = paths.resources() / "map"
WORLD = Box(-180, -90, 180, 90)
IRAQ = Box(38.7, 29.0, 48.6, 37.4)
ROUNDS = 5


def best_of(work: Callable[[], object]) -> float:
    """The shortest of a few rounds, in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times) * 1000


def main() -> None:
    """Measure each layer, level and view with an atlas that has read nothing yet."""
    print(f"open the atlas              {best_of(lambda: Atlas.open(MAP)):8.2f} ms")
    for level in Level:
        for name, box in (("world", WORLD), ("Iraq", IRAQ)):
            for layer in Layer:

                def read(layer: Layer = layer, box: Box = box, level: Level = level) -> tuple[int, int]:
                    shapes = Atlas(MAP).features(layer, box, level)
                    return len(shapes), sum(len(line) // 2 for shape in shapes for line in shape.outline.lines())

                shapes, points = read()
                print(f"{level:5} {name:6} {layer:14} {best_of(read):8.2f} ms  {shapes} shapes, {points} points")
    gazetteer = Gazetteer.open(MAP / "gazetteer.sqlite")
    print(f"open the gazetteer          {best_of(lambda: Gazetteer.open(MAP / 'gazetteer.sqlite').close()):8.2f} ms")
    print(f"look up Bagdad              {best_of(lambda: gazetteer.lookup('Bagdad', 'nl', ('IQ',))):8.2f} ms")
    gazetteer.close()
    iraq = Atlas(MAP).shape("IQ")
    if iraq is not None:
        print(f"distance Teheran to Iraq    {best_of(lambda: distance_to_shape(iraq, 51.42, 35.69)):8.2f} ms")


if __name__ == "__main__":
    main()
