package id.sinergi.benchmarks.size;

import java.util.OptionalDouble;

/** How a figure is expected to change with the number of reports. */
sealed interface Growth {

    /** What it should be at a size that is so many times as large. */
    OptionalDouble predicted(double small, Times times);

    /** The same at any size. */
    record Same() implements Growth {
        @Override
        public OptionalDouble predicted(double small, Times times) {
            return OptionalDouble.of(small);
        }
    }

    /** With the versions. */
    record Proportional() implements Growth {
        @Override
        public OptionalDouble predicted(double small, Times times) {
            return OptionalDouble.of(small * times.versions());
        }
    }

    /** Published reports fall by chance into so many cells, and how many of these are not empty is what counts. */
    record Filling(long cells) implements Growth {
        @Override
        public OptionalDouble predicted(double small, Times times) {
            double empty = Math.max(0.5, cells - small) / cells;
            return OptionalDouble.of(cells * (1 - Math.pow(empty, times.published())));
        }
    }

    /** Nothing is claimed. */
    record Unknown() implements Growth {
        @Override
        public OptionalDouble predicted(double small, Times times) {
            return OptionalDouble.empty();
        }
    }

    /**
     * How many times as large.
     *
     * @param versions in the register
     * @param published reports, which are spread over two years; those over HTTP are not among them
     */
    record Times(double versions, double published) {}
}
