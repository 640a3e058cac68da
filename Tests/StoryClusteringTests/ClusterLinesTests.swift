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
