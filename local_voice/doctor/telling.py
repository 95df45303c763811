"""Findings as lines for a person, or as JSON for a program."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict

from local_voice.doctor.finding import Finding


def lines(findings: Iterable[Finding], sentences: Mapping[str, str]) -> Iterable[str]:
    """One line each: its mark, its name, what to do. `sentences` are `[doctor]` and `[errors]` together."""
    for finding in findings:
        mark = sentences[f"mark_{finding.ok}"]
        detail = sentences[finding.detail_key].format_map(finding.facts)
        yield f"{mark} {sentences[f'name_{finding.name}']}: {detail}"


def as_json(findings: Iterable[Finding]) -> str:
    """An array of objects: `name`, `ok`, `detail_key` and `facts`."""
    return json.dumps([asdict(finding) for finding in findings], indent=2, ensure_ascii=False)
