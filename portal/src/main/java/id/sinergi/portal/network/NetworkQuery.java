package id.sinergi.portal.network;

import org.jspecify.annotations.Nullable;

/**
 * What the address of a network says.
 *
 * @param purpose of the visits; null: any
 * @param topic of the visits; null: any
 */
record NetworkQuery(
        @Nullable String scope,
        @Nullable String period,
        @Nullable String purpose,
        @Nullable String topic) {

    NetworkQuery {
        purpose = purpose == null || purpose.isBlank() ? null : purpose;
        topic = topic == null || topic.isBlank() ? null : topic;
    }
}
