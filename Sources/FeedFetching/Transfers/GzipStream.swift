import CZlib

/// Unpacks gzip as it arrives, one member after the other (RFC 1952 §2.2), and leaves out what is no member behind
/// them, as gzip(1) does.
final class GzipStream {
    /// On the heap, because zlib keeps a pointer to it.
    private let stream: UnsafeMutablePointer<z_stream>
    private let room: UnsafeMutableBufferPointer<UInt8>
    private var isBetweenMembers = false
    private var isBehindMember = false
    private var isAtEnd = false

    enum Outcome {
        case taken
        /// The receiver wants no more.
        case refused
        case damaged
    }

    /// `nil` without memory.
    init?() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        room = .allocate(capacity: 16 << 10)
        // The largest window, and 16 for gzip's wrapper alone.
        let status = inflateInit2_(stream, MAX_WBITS + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { return nil }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        room.deallocate()
    }

    /// - Parameters:
    ///   - packed: the next bytes; all of them are used up unless the outcome is another than `taken`.
    ///   - take: gets what comes out of them, a little at a time, and returns false to end it.
    func unpack(
        _ packed: UnsafeBufferPointer<UInt8>, _ take: (UnsafeBufferPointer<UInt8>) -> Bool
    ) -> Outcome {
        // zlib does not write there; its pointer lacks the `const` only.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
        stream.pointee.avail_in = UInt32(packed.count)
        repeat {
            if isAtEnd { return .taken }
            if isBetweenMembers, let next = stream.pointee.next_in, stream.pointee.avail_in > 0 {
                isAtEnd = next.pointee != GzipStream.firstByte || inflateReset(stream) != Z_OK
                isBetweenMembers = false
                continue
            }
            stream.pointee.next_out = room.baseAddress
            stream.pointee.avail_out = UInt32(room.count)
            let status = inflate(stream, Z_NO_FLUSH)
            let count = room.count - Int(stream.pointee.avail_out)
            if count > 0, !take(UnsafeBufferPointer(rebasing: room[..<count])) { return .refused }
            switch status {
            case Z_STREAM_END: (isBetweenMembers, isBehindMember) = (true, true)
            // Nothing to do: the rest of the member has yet to arrive.
            case Z_OK, Z_BUF_ERROR: break
            // Began like a further member, and is none.
            case Z_DATA_ERROR where isBehindMember && stream.pointee.total_out == 0: isAtEnd = true
            default: return .damaged
            }
        } while stream.pointee.avail_in > 0 || stream.pointee.avail_out == 0
        return .taken
    }

    /// Of each member, and of no document in any encoding.
    static let firstByte: UInt8 = 0x1F
}
