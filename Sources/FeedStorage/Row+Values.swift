import FeedModel
import Foundation
import GRDB

/// Values as the rest of Sheaf has them; nil for NULL.
extension Row {
    func instant(_ column: String) throws -> Instant? {
        try decode(Int64?.self, forColumn: column).map { Instant(milliseconds: $0) }
    }

    func instant(atIndex index: Int) throws -> Instant? {
        try decode(Int64?.self, atIndex: index).map { Instant(milliseconds: $0) }
    }

    func bytes(_ column: String) throws -> [UInt8]? {
        try decode(Data?.self, forColumn: column).map { [UInt8]($0) }
    }

    func bytes(atIndex index: Int) throws -> [UInt8]? {
        try decode(Data?.self, atIndex: index).map { [UInt8]($0) }
    }
}
