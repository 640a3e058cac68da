import Testing

@testable import EditionWriting

/// What mustache(5) says, and what an edition needs of it.
struct MustacheTests {
    private func render(
        _ template: String, _ values: TemplateRecord = [:], partials: [String: String] = [:]
    ) throws -> String {
        let templates = try Templates(partials.merging(["page": template]) { $1 })
        return String(decoding: templates.render("page", values), as: UTF8.self)
    }

    @Test(arguments: [
        ("{{a}} {{ a }} {{{a}}} {{&a}} {{& a }}", "&lt;b&gt; &lt;b&gt; <b> <b> <b>"),
        ("{{nothing}}.{{r.x}}.{{r.y.z}}.{{r.none}}.{{r.x.deeper}}", ".1.2.."),
        ("{{#r}}{{x}}{{a}}{{.x}}{{.a}}{{/r}}", "1&lt;b&gt;1"),
        ("{{#yes}}{{a}}{{/yes}}{{#no}}x{{/no}}{{^no}}y{{/no}}{{^nothing}}z{{/nothing}}", "&lt;b&gt;yz"),
        ("{{#list}}<{{.}}>{{/list}}{{^list}}none{{/list}}{{#empty}}x{{/empty}}{{^empty}}none{{/empty}}", "<1><2>none"),
        ("{{#blank}}there{{/blank}}{{^blank}}not{{/blank}}", "there"),
        ("{{#rows}}{{#cells}}{{.}}{{/cells}};{{/rows}}", "12;3;"),
        ("a{{! a comment\nover lines }}b", "ab"),
        ("{{=<% %>=}}<%a%>{{a}}<%={{ }}=%>{{yes}}", "&lt;b&gt;{{a}}true"),
        ("{{#a}}{{#a}}{{.}}{{/a}}{{/a}}", "&lt;b&gt;"),
        ("{ {a} {{a}}}", "{ {a} &lt;b&gt;}"),
        ("\"\u{301}{{quote}}", "\"\u{301}&quot;\u{301} &#39;&amp;"),
    ])
    func `Values come in place of their tags`(template: String, expected: String) throws {
        let values: TemplateRecord = [
            "a": "<b>", "yes": true, "no": false, "list": .texts(["1", "2"]), "empty": .list([]), "blank": "",
            "r": ["x": "1", "y": ["z": "2"]], "quote": "\"\u{301} '&",
            "rows": .records([["cells": .texts(["1", "2"])], ["cells": .texts(["3"])]]),
        ]
        #expect(try render(template, values) == expected)
    }

    @Test(arguments: [
        ("a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n"),
        ("a\n  {{#yes}}  \nb\n\t{{/yes}}\t\nc", "a\nb\nc"),
        ("{{#yes}}\r\nb\r\n{{/yes}}\r\nc", "b\r\nc"),
        ("a {{#yes}}\nb\n{{/yes}} c", "a \nb\n c"),
        ("a\n{{! not here }}\nb", "a\nb"),
        ("{{#no}}\nx\n{{/no}}", ""),
        ("  {{v}}  \n", "  1  \n"),
        ("{{#yes}}{{/yes}}\nc", "\nc"),
        ("{{#yes}}\n{{#yes}}\nb\n{{/yes}}\n{{/yes}}\n", "b\n"),
    ])
    func `A tag alone on its line leaves no line behind`(template: String, expected: String) throws {
        #expect(try render(template, ["yes": true, "no": false, "v": "1"]) == expected)
    }

    @Test func `Partials see the values around them and keep their indentation`() throws {
        let partials = ["story": "<\n{{v}}\n>\n", "brief": "({{v}})"]
        #expect(
            try render("a\n  {{> story}}\nb {{>brief}}\n", ["v": "1\n2"], partials: partials)
                == "a\n  <\n  1\n2\n  >\nb (1\n2)\n")
        #expect(try render("{{>no_such}}.", partials: partials) == ".")
    }

    @Test func `A partial that includes itself ends`() throws {
        #expect(try render("x{{> page}}").utf8.count < 100)
        #expect(try render("x\n  {{> page}}\n").utf8.count < 10_000)
    }
}
