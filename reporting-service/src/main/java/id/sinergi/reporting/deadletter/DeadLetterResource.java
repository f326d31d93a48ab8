package id.sinergi.reporting.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import id.sinergi.reporting.deadletter.KeptLetter.Settlement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dead letter as it is answered. */
@Schema(name = "DeadLetter")
@JsonPropertyOrder({
    "id",
    "topic",
    "partition",
    "offset",
    "reason",
    "setAsideAt",
    "replayedAt",
    "replayedBy",
    "settledAt",
    "settledBy",
    "settledBecause",
    "headers",
    "key",
    "size",
    "text",
    "base64",
    "cut"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetterResource(
        String id,

        @Schema(description = "where it was read, with its place there")
        String topic,

        int partition,
        long offset,

        @Schema(description = "why it cannot be read") String reason,

        Instant setAsideAt,

        @Schema(description = "absent, and settledAt, too: it waits") @Nullable
        Instant replayedAt,

        @Nullable String replayedBy,

        @Schema(description = "when it was said that it needs no replay") @Nullable
        Instant settledAt,

        @Nullable String settledBy,
        @Nullable String settledBecause,
        Map<String, String> headers,
        @Nullable String key,

        @Schema(description = "of the body, in bytes") int size,

        @Schema(description = "the body where it is text") @Nullable
        String text,

        @Schema(description = "the body where it is none") @Nullable
        String base64,

        @Schema(description = "whether more follows; read it by its id")
        boolean cut) {

    private static final int BEGINNING = 2_000;

    static DeadLetterResource beginningOf(KeptLetter kept) {
        return of(kept, BEGINNING);
    }

    static DeadLetterResource allOf(KeptLetter kept) {
        return of(kept, Integer.MAX_VALUE);
    }

    private static DeadLetterResource of(KeptLetter kept, int most) {
        DeadLetter letter = kept.letter();
        Settlement settlement = kept.settlement();
        byte[] body = letter.body() == null ? new byte[0] : letter.body();
        String text = text(body);
        String shown = text == null ? Base64.getEncoder().encodeToString(body) : text;
        String cut = shown.length() > most ? shown.substring(0, most) : shown;
        return new DeadLetterResource(
                kept.id(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.reason(),
                letter.setAsideAt(),
                kept.replayedAt(),
                kept.replayedBy(),
                settlement == null ? null : settlement.at(),
                settlement == null ? null : settlement.by(),
                settlement == null ? null : settlement.because(),
                letter.headers(),
                letter.key() == null ? null : new String(letter.key(), StandardCharsets.UTF_8),
                kept.size(),
                letter.body() == null || text == null ? null : cut,
                text == null ? cut : null,
                shown.length() > most || body.length < kept.size());
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noText) {
            return null;
        }
    }
}
