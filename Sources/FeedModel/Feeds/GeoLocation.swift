/// Where an item takes place (GeoRSS, W3C Basic Geo), in WGS 84 degrees.
public struct GeoLocation: Sendable, Hashable {
    public var shape: Shape
    /// One position for a point, two corners for a box, else as many as the shape has.
    public var positions: [Position]

    public init(shape: Shape, positions: [Position]) {
        self.shape = shape
        self.positions = positions
    }

    /// Named as in GeoJSON, except the box, which GeoJSON lacks.
    public enum Shape: String, Sendable {
        case point = "Point"
        case line = "LineString"
        case polygon = "Polygon"
        case box = "Box"
    }

    /// A place on the earth.
    public struct Position: Sendable, Hashable {
        public var longitude: Double
        public var latitude: Double

        public init(longitude: Double, latitude: Double) {
            self.longitude = longitude
            self.latitude = latitude
        }
    }
}
