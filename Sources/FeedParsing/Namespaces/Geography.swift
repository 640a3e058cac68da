import FeedModel

/// GeoRSS Simple and GML, W3C Basic Geo.
enum Geography {
    static func read(_ element: Element, into draft: inout ItemDraft) {
        guard draft.geo == nil || element.space == .geo else { return }
        switch (element.space, element.local) {
        case (.geo, .lat), (.geo, .long), (.geo, .longlat): readCoordinate(element, into: &draft)
        case (.geo, .point): for child in element.children { read(child, into: &draft) }
        case (.geoRSS, .point): draft.geo = shape(.point, element.text)
        case (.geoRSS, .line): draft.geo = shape(.line, element.text)
        case (.geoRSS, .polygon): draft.geo = shape(.polygon, element.text)
        case (.geoRSS, .box): draft.geo = shape(.box, element.text)
        case (.geoRSS, .where_): for child in element.children { read(child, into: &draft) }
        case (.gml, .point): draft.geo = shape(.point, positions(of: element))
        case (.gml, .linestring): draft.geo = shape(.line, positions(of: element))
        case (.gml, .polygon): draft.geo = shape(.polygon, positions(of: element))
        case (.gml, .envelope): draft.geo = shape(.box, positions(of: element))
        default: break
        }
    }

    /// All coordinates in it, however deep: `pos`, `posList`, `lowerCorner` and `upperCorner`.
    private static func positions(of element: Element) -> String {
        var text = ""
        var pending = [element]
        while let next = pending.popLast() {
            let children = Array(next.children)
            if children.isEmpty { text += next.text + " " } else { pending.append(contentsOf: children.reversed()) }
        }
        return text
    }

    /// A border of a country has fewer corners.
    private static let mostPositions = 20_000

    /// Pairs of latitude and longitude, in this order, with blanks or commas between.
    private static func shape(_ shape: GeoLocation.Shape, _ text: String) -> GeoLocation? {
        let numbers = text.utf8.split(maxSplits: 2 * mostPositions) { $0.isXMLSpace || $0 == UInt8(ascii: ",") }
            .compactMap { Double(Substring($0)) }
        guard numbers.count >= 2, numbers.count.isMultiple(of: 2) else { return nil }
        let positions = stride(from: 0, to: numbers.count, by: 2).map {
            GeoLocation.Position(longitude: numbers[$0 + 1], latitude: numbers[$0])
        }
        guard positions.allSatisfy({ abs($0.latitude) <= 90 && abs($0.longitude) <= 360 }) else { return nil }
        return GeoLocation(shape: shape, positions: shape == .point ? [positions[0]] : positions)
    }

    private static func readCoordinate(_ element: Element, into draft: inout ItemDraft) {
        guard let value = element.trimmedText.flatMap({ Double($0) }), value.isFinite else { return }
        if element.local == .lat { draft.latitude = value } else { draft.longitude = value }
        if let latitude = draft.latitude, let longitude = draft.longitude {
            draft.geo = GeoLocation(shape: .point, positions: [.init(longitude: longitude, latitude: latitude)])
        }
    }
}
