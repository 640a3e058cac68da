import FeedModel
import Testing

@Suite struct CountingTests {
    @Test(arguments: [(0, "0 stories"), (1, "1 story"), (2, "2 stories")])
    func oneIsNotMany(number: Int, text: String) {
        #expect(counted(number, "story", "stories") == text)
    }
}
