package id.sinergi.benchmarks.size;

import java.util.OptionalDouble;

/** How a figure is expected to change with the number of reports. */
sealed interface Growth {

    /** What it should be where there are so many times the reports. */
    OptionalDouble predicted(double small, double times);

    /** The same at any size. */
    record Same() implements Growth {
        @Override
        public OptionalDouble predicted(double small, double times) {
            return OptionalDouble.of(small);
        }
    }

    /** With the reports. */
    record Proportional() implements Growth {
        @Override
        public OptionalDouble predicted(double small, double times) {
            return OptionalDouble.of(small * times);
        }
    }

    /** Reports fall by chance into so many cells, and how many of these are not empty is what counts. */
    record Filling(long cells) implements Growth {
        @Override
        public OptionalDouble predicted(double small, double times) {
            double empty = Math.max(0.5, cells - small) / cells;
            return OptionalDouble.of(cells * (1 - Math.pow(empty, times)));
        }
    }

    /** Nothing is claimed. */
    record Unknown() implements Growth {
        @Override
        public OptionalDouble predicted(double small, double times) {
            return OptionalDouble.empty();
        }
    }
}
