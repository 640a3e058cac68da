import Aggregation
import ArgumentParser
import FeedModel
import FeedText
import Foundation

extension CompletionKind {
    /// The addresses of the user's feeds; names may have blanks, which not every shell puts back into quotes.
    static var feed: CompletionKind {
        .custom { words, _, _ in
            var named: String?
            for (index, word) in words.enumerated() {
                if word == "--feeds" { named = words.indices.contains(index + 1) ? words[index + 1] : nil }
                if word.hasPrefix("--feeds=") { named = String(word.dropFirst("--feeds=".count)) }
            }
            let environment = ProcessInfo.processInfo.environment
            let paths = DefaultPaths(feedsFile: named ?? environment["SHEAF_FEEDS"], environment: environment)
            let list = try? SubscriptionList(file: paths.feedsFile)
            return list?.subscriptions.map { masked($0.url) } ?? []
        }
    }
}
