"""What can be done to a file."""

from __future__ import annotations

from gongkai.journal.verbs import register

STORED = register("files.file.stored", "上传了文件").code
PASSED = register("files.file.passed", "检查通过了文件").code
DISCARDED = register("files.file.discarded", "删除了文件").code
REFUSED = register("files.file.refused", "隔离了未通过检查的文件").code
