"""All files of a lesson, read as far as they can be."""

from dataclasses import dataclass

from leeswijzer.lesson.files import Files
from leeswijzer.lesson.layer_file import (
    GLOSSARY,
    PLACES,
    QUIZ,
    REMARKS,
    TIMELINE,
    LayerFile,
    ManifestFile,
    read_layer,
    read_whole_manifest,
)
from leeswijzer.lesson.models import Event, Place, Question, Remark, Term
from leeswijzer.lesson.problems import Problem


@dataclass(frozen=True)
class Survey:
    """The files of one lesson as far as they could be read."""

    manifest: ManifestFile
    glossary: LayerFile[Term]
    places: LayerFile[Place]
    timeline: LayerFile[Event]
    remarks: LayerFile[Remark]
    quiz: LayerFile[Question]

    def problems(self) -> list[Problem]:
        """Those of all files so far, in the order of the files and of the lines in them."""
        layers = (self.manifest, self.glossary, self.places, self.timeline, self.remarks, self.quiz)
        return [
            problem
            for layer in layers
            for problem in sorted(layer.problems, key=lambda problem: (problem.line or 0, problem.key))
        ]


def read_survey(files: Files) -> Survey:
    """Read all files of a lesson; raises KnownError ``lesson-format-newer``."""
    manifest = read_whole_manifest(files)
    number = manifest.number
    return Survey(
        manifest,
        read_layer(files, GLOSSARY, number),
        read_layer(files, PLACES, number),
        read_layer(files, TIMELINE, number),
        read_layer(files, REMARKS, number),
        read_layer(files, QUIZ, number),
    )
