"""The Chinese font of this machine, without which signs would come out as boxes."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from indicators.model.problem import KeeperProblem
from indicators.model.text import Text

# The beginning of a font's file, and the name under which it is asked for. In the order
# in which they are liked: what is made for screens and has every sign of GB 18030.
_KNOWN = {
    "NotoSansCJK-Regular": "Noto Sans CJK SC",
    "NotoSansCJKsc-Regular": "Noto Sans CJK SC",
    "NotoSansSC": "Noto Sans SC",
    "SourceHanSans-Regular": "Source Han Sans SC",
    "SourceHanSansSC-Regular": "Source Han Sans SC",
    "SourceHanSansCN-Regular": "Source Han Sans CN",
    "PingFang": "PingFang SC",
    "Hiragino Sans GB": "Hiragino Sans GB",
    "STHeiti Light": "Heiti SC",
    "msyh": "Microsoft YaHei",
    "Deng": "DengXian",
    "simhei": "SimHei",
    "simsun": "SimSun",
    "wqy-microhei": "WenQuanYi Micro Hei",
    "wqy-zenhei": "WenQuanYi Zen Hei",
}
_FILES = {".ttf", ".ttc", ".otf", ".otc"}
_SECONDS = 20


class NoChineseFont(KeeperProblem):
    """No font of this machine has Chinese signs."""

    what = Text(
        "这台机器上没有中文字体，图中的汉字会变成方框，所以没有生成文件。",
        "This machine has no Chinese font: Chinese signs would come out as boxes, so no "
        "file was made.",
    )
    fix = Text(
        "安装 Noto Sans CJK SC（Debian、Ubuntu：`apt-get install fonts-noto-cjk`；"
        "其他系统：微软雅黑或苹方），再试一次。",
        "Install Noto Sans CJK SC (Debian, Ubuntu: `apt-get install fonts-noto-cjk`; "
        "elsewhere Microsoft YaHei or PingFang) and try again.",
    )


def chinese_font() -> str:
    """
    Return the name of a Chinese font on this machine.

    Raises:
        NoChineseFont: there is none
    """
    files = {file.stem.casefold() for file in _files()}
    for beginning, name in _KNOWN.items():
        if any(file.startswith(beginning.casefold()) for file in files):
            return name
    listed = _listed()
    if not listed:
        raise NoChineseFont
    return listed


def _files() -> Iterator[Path]:
    for folder in _folders():
        if folder.is_dir():
            yield from (file for file in folder.rglob("*") if file.suffix in _FILES)


def _folders() -> tuple[Path, ...]:
    """Return where the system keeps its fonts and the user's."""
    home = Path.home()
    if sys.platform == "win32":
        return (
            Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts",
            home / "AppData/Local/Microsoft/Windows/Fonts",
        )
    if sys.platform == "darwin":
        return (
            Path("/System/Library/Fonts"),
            Path("/Library/Fonts"),
            home / "Library/Fonts",
        )
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    system = tuple(Path(each) / "fonts" for each in shared.split(":"))
    return (*system, home / ".fonts", home / ".local/share/fonts")


def _listed() -> str:
    """Return the first Chinese font that fontconfig lists; empty where it has none."""
    program = shutil.which("fc-list")
    if not program:
        return ""
    told = subprocess.run(  # noqa: S603 the command is ours
        [program, ":lang=zh-cn", "family"],
        capture_output=True,
        encoding="utf-8",
        timeout=_SECONDS,
        check=False,
    )
    names = sorted(line.split(",")[0] for line in told.stdout.splitlines() if line)
    return names[0] if names else ""
