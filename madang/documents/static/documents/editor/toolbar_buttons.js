/** The buttons of the toolbar, a row for all, one for tables and one for what stands by itself. Icons are paths on 24 × 24. */

import { redo, undo } from "prosemirror-history";
import { deleteSelection } from "prosemirror-commands";
import { goBeside } from "madang/documents/editor/around.js";
import { deeper, higher, isItem, toggleItem } from "madang/documents/editor/levels.js";
import * as tables from "madang/documents/editor/tables.js";

export const MAIN = [
  { words: "항목", title: "항목과 문단 바꾸기", icon: "M4 6h1M4 12h1M4 18h1M9 6h11M9 12h11M9 18h11", command: toggleItem, pressed: isItem },
  { words: "올림", title: "한 단계 올리기 (Shift+Tab)", icon: "M4 5h16M12 10h8M12 15h8M4 20h16M8 10l-3.5 2.5L8 15", command: higher },
  { words: "내림", title: "한 단계 내리기 (Tab)", icon: "M4 5h16M12 10h8M12 15h8M4 20h16M4.5 10L8 12.5 4.5 15", command: deeper },
  { words: "표", title: "표 넣기", icon: "M4 5h16v14H4zM4 10h16M4 14.5h16M9.5 5v14M15 5v14", command: tables.insertTable },
  { words: "그림", title: "그림 넣기", icon: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01", picture: true },
  { words: "되돌림", title: "되돌리기 (Ctrl+Z)", icon: "M8 5L4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11H9", command: undo },
  { words: "다시", title: "다시 하기 (Ctrl+Y)", icon: "M16 5l4 4-4 4M20 9H10a5.5 5.5 0 0 0 0 11h5", command: redo },
];

export const TABLE = [
  { words: "위에 줄", title: "위에 줄 넣기", command: tables.rowAbove },
  { words: "아래에 줄", title: "아래에 줄 넣기", command: tables.rowBelow },
  { words: "왼쪽에 칸", title: "왼쪽에 칸 넣기", command: tables.columnBefore },
  { words: "오른쪽에 칸", title: "오른쪽에 칸 넣기", command: tables.columnAfter },
  { words: "머리줄", title: "여기까지 머리줄로 하기, 또는 그만두기", command: tables.toggleHead, pressed: tables.inHead },
  { words: "줄 지우기", title: "이 줄 지우기", command: tables.deleteRow },
  { words: "칸 지우기", title: "이 칸 지우기", command: tables.deleteColumn },
  { words: "표 지우기", title: "표 지우기", command: tables.deleteTable },
];

export const PICTURE = [{ words: "그림 지우기", title: "그림 지우기", command: deleteSelection }];

export const BESIDE = [
  { words: "위에 글", title: "위에 글 쓰기 (Ctrl+Shift+Enter)", command: goBeside(-1) },
  { words: "아래에 글", title: "아래에 글 쓰기 (Ctrl+Enter)", command: goBeside(1) },
];
