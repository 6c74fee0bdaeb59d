"""What became of the provisions that rules find: extracts of two versions, paired and compared field by field."""

from __future__ import annotations

from legaldiff.compare.provisions.change import STATUSES, FieldChange, ProvisionChange, ProvisionDiff, Status
from legaldiff.compare.provisions.compare import Rules, compare_provisions

__all__ = ["STATUSES", "FieldChange", "ProvisionChange", "ProvisionDiff", "Rules", "Status", "compare_provisions"]
