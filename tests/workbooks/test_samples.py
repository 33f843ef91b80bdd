"""The real workbooks beside this repository, where somebody has put them."""

import json
from pathlib import Path

import pytest

from indicators.catalog import catalog
from indicators.workbooks.reading import read_workbook

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "samples"
TRUTHS = SAMPLES / "truths.jsonl"

pytestmark = pytest.mark.skipif(
    not TRUTHS.exists(), reason="the sample workbooks are not beside this repository"
)


def samples():
    if not TRUTHS.exists():
        return []
    return [json.loads(line) for line in TRUTHS.read_text("utf-8").splitlines()]


def read(sample):
    name = sample.get("published_as") or sample["file"]
    reading = read_workbook(name, (SAMPLES / sample["file"]).read_bytes())
    return {one.cell: one for one in reading.found if one.sheet == _sheet(sample, one)}


def _sheet(sample, one):
    # A csv has no sheet of its own name.
    return sample["sheet"] if sample["sheet"] and "." in one.sheet else one.sheet


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample["file"])
def test_a_real_workbook_is_read_right_and_surely(sample):
    found = read(sample)
    assert not set(sample["must_not_import_cells"]) & set(found)
    for truth in sample["truths"]:
        one = found[truth["cell"]]
        region = catalog().region(one.region).name.zh if one.region else one.region_text
        assert one.certain, truth
        assert float(one.value) == pytest.approx(float(truth["value"])), truth
        assert region[:2] == truth["region"][:2], truth
