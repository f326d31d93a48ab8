package id.sinergi.reporting.store;

/** Names the generation that is read: {@code g1} stands for the collections {@code totals_g1} and {@code current_g1}. */
@FunctionalInterface
public interface CurrentGeneration {

    String name();
}
