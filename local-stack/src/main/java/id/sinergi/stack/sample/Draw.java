package id.sinergi.stack.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;

/** Chance that comes out the same in every run: what is drawn follows from the seed and the name of what it is drawn for. */
final class Draw {

    private final Random random;

    private Draw(long seed) {
        this.random = new Random(seed);
    }

    /** @param name of what is drawn for; another name, another stream */
    static Draw of(long seed, String name) {
        long mixed = seed;
        for (int i = 0; i < name.length(); i++) {
            mixed = mixed * 0x5DEECE66DL + name.charAt(i);
        }
        mixed ^= mixed >>> 29;
        return new Draw(mixed * 0xBF58476D1CE4E5B9L);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** 1 to 100, boxed, so that a switch can say how many of a hundred are what. */
    Integer ofHundred() {
        return between(1, 100);
    }

    /** 1 to 1000. */
    Integer ofThousand() {
        return between(1, 1000);
    }

    double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    /** How many of what happens so often on average, by Knuth's method; for means below some tens. */
    int poisson(double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of them; the first is the likeliest, the last the least likely. */
    <T> T mostlyFirst(List<T> choices) {
        double skewed = random.nextDouble() * random.nextDouble();
        return choices.get((int) (skewed * choices.size()));
    }

    /** A working day of the month, not after the last one that may be. */
    LocalDate workday(YearMonth month, LocalDate latest) {
        LocalDate last = month.atEndOfMonth().isAfter(latest) ? latest : month.atEndOfMonth();
        LocalDate day = month.atDay(between(1, last.getDayOfMonth()));
        LocalDate moved = day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.minusDays(1)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
        return YearMonth.from(moved).equals(month) ? moved : day;
    }
}
