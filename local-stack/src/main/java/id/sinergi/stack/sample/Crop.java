package id.sinergi.stack.sample;

/** What facilities grow, the commonest first; the names are those of the code list. */
enum Crop {
    VEGETABLES("CROPS", "KILOGRAM", 1.2, 90, 7_000),
    CATFISH("FISHERY", "KILOGRAM", 0.5, 120, 24_000),
    EGGS("LIVESTOCK", "PIECE", 1.6, 1_500, 1_900),
    CHILLI("CROPS", "KILOGRAM", 0.6, 45, 38_000),
    MAIZE("CROPS", "KILOGRAM", 0.25, 900, 5_500),
    TILAPIA("FISHERY", "KILOGRAM", 0.4, 110, 28_000),
    CASSAVA("CROPS", "KILOGRAM", 0.25, 700, 3_000),
    RICE("CROPS", "KILOGRAM", 0.2, 1_600, 7_000),
    FRUIT("CROPS", "KILOGRAM", 0.3, 150, 9_000);

    private final String sector;
    private final String unit;
    private final double perMonth;
    private final int amount;
    private final int price;

    Crop(String sector, String unit, double perMonth, int amount, int price) {
        this.sector = sector;
        this.unit = unit;
        this.perMonth = perMonth;
        this.amount = amount;
        this.price = price;
    }

    String sector() {
        return sector;
    }

    String unit() {
        return unit;
    }

    /** How many harvests a month has on average. */
    double perMonth() {
        return perMonth;
    }

    /** What one brings in on average, in its unit. */
    int amount() {
        return amount;
    }

    /** In rupiah, for one of its unit. */
    int price() {
        return price;
    }
}
