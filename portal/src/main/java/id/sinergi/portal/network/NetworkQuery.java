package id.sinergi.portal.network;

import org.jspecify.annotations.Nullable;

/**
 * What the address of a network says.
 *
 * @param purpose of the visits; null: any
 * @param topic of the visits; null: any
 * @param guests of an office's network only the pairs of a host of its own and a visitor of this office, {@link
 *     OfficeGrid#OTHERS} for organisations; null: all
 */
record NetworkQuery(
        @Nullable String scope,
        @Nullable String period,
        @Nullable String purpose,
        @Nullable String topic,
        @Nullable String guests) {

    NetworkQuery {
        purpose = purpose == null || purpose.isBlank() ? null : purpose;
        topic = topic == null || topic.isBlank() ? null : topic;
    }
}
