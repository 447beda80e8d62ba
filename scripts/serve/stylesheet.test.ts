import { describe, expect, it } from "vitest";
import { classesIn, readStylesheet } from "./stylesheet";

const sheet = readStylesheet(`
  @charset "utf-8";
  :root{--ink:#111}
  h1,h2{margin:0}
  .a_card{color:red}
  .a_card>.b_title:hover{color:blue}
  .c_other,.a_card p{margin:1px}
  [dir=rtl] .c_other{left:0}
  .a_card:not(.c_other){top:0}
  @media (min-width:40rem){.a_card{padding:0}.c_other{padding:1px}}
  @media print{.c_other{display:none}}
  @keyframes turn{to{rotate:1turn}}
`);
const used = (html: string) => sheet.usedBy(classesIn(html)).replace(/\s/g, "");

describe("the styles that go into a page", () => {
  it("are all that can apply to it, in their order", () => {
    expect(used('<p class="a_card x">')).toBe(
      '@charset"utf-8";:root{--ink:#111}h1,h2{margin:0}.a_card{color:red}.c_other,.a_cardp{margin:1px}' +
        ".a_card:not(.c_other){top:0}@media(min-width:40rem){.a_card{padding:0}}@keyframesturn{to{rotate:1turn}}",
    );
  });

  it("hold a rule only when every class that it needs is there", () => {
    expect(used('<p class="a_card">')).not.toContain("b_title");
    expect(used('<p class="a_card"><b class="b_title">')).toContain(".a_card>.b_title:hover");
    expect(used('<p class="c_other">')).toContain("@mediaprint{.c_other{display:none}}");
  });
});

it("scripts may put on a page later what they name, and nothing else of a stylesheet", () => {
  const { ofScripts } = readStylesheet(
    ".a_card{top:0}.b_title,.c_other{left:0}",
    'x={t:"b_title"}',
  );
  expect([...ofScripts]).toEqual(["b_title"]);
});

it("class names are read from attributes, and from the data for React", () => {
  const data = String.raw`self.__next_f.push([1,"[\"p\",{\"className\":\"d e\"}]"])`;
  expect([...classesIn(`<p class="a"><script>${data}</script>`)]).toEqual(["a", "d", "e"]);
});

it("class names are read from attributes only where they are one", () => {
  const names = classesIn('<p title="x" class="a b"><i class="b c ">class=&quot;no&quot;</i>');
  expect([...names]).toEqual(["a", "b", "c"]);
});
