import StoryClustering
import Testing

@Suite struct ClusterLinesTests {
    @Test(arguments: [
        ("{\"id\":\"a\"}\nno JSON", "line 2: not a JSON object"),
        ("[1]", "line 1: not a JSON object"),
        ("{\"id\":\"a\"}\n\n{\"title\":\"b\"}", "line 3: no \"id\""),
        ("{\"id\":\"a\"}\n{\"id\":\"a\"}", "line 2: the id \"a\" was used in line 1"),
    ])
    func namesTheLineOfAFault(input: String, message: String) throws {
        let failure = #expect(throws: ClusterLines.Failure.self) {
            try ClusterLines.run(Array(input.utf8).split(separator: 0x0A, omittingEmptySubsequences: false))
        }
        #expect(failure?.description == message)
    }

    /// What is in common of `https://`, a domain and a number is no event.
    @Test func addressesAreNoWords() throws {
        let input = """
            {"id":1,"title":"Look at this pump","text":"https://x.example/pump/12 is a pump."}
            {"id":2,"title":"Library lends telescopes","text":"See https://y.example/library/12 for more."}
            {"id":3,"title":"Chess final drawn","text":"More at HTTP://z.example/chess/12 today"}
            {"id":4,"title":"Farmers sow barley","text":"More at www.w.example/12"}
            """
        let output = String(
            decoding: try ClusterLines.run(Array(input.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)),
            as: UTF8.self)
        #expect(output.split(separator: "\n").map { $0.suffix(2) } == ["1}", "2}", "3}", "4}"])
    }

    @Test func answersEveryLineInOrder() throws {
        let input = """
            {"id":"2","title":"Ferry runs aground off Lerwick harbour with 80 passengers aboard","text":""}
            {"id":1,"title":"Chancellor raises duty on tobacco by a tenth in the autumn budget"}
            {"id":"quo\\"te","title":"Ferry runs aground off Lerwick harbour with 80 passengers aboard"}
            {"id":"empty"}
            """
        let output = String(
            decoding: try ClusterLines.run(Array(input.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)),
            as: UTF8.self)
        #expect(
            output == """
                {"id":"2","report":"2","cluster":"2"}
                {"id":1,"report":1,"cluster":1}
                {"id":"quo\\"te","report":"2","cluster":"2"}
                {"id":"empty","report":"empty","cluster":"empty"}

                """)
    }
}
