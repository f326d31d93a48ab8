package id.sinergi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BodyTest {

    private static final InputStream CUT_OFF = new InputStream() {
        @Override
        public int read() throws IOException {
            throw new IOException("the client went away");
        }
    };

    private final Room room = new Room(Body.LARGEST);

    @Test
    void takesTheLargestFileWhole() {
        byte[] file = new byte[Body.LARGEST];
        file[file.length - 1] = 7;

        try (Room.Share share = room.share()) {
            assertThat(Body.receive(new ByteArrayInputStream(file), -1, share)).isEqualTo(file);
        }
    }

    @Test
    void refusesOneByteMoreWhateverLengthWasDeclared() {
        byte[] file = new byte[Body.LARGEST + 1];

        for (long declared : new long[] {-1, 5, file.length}) {
            refused(ProblemType.TOO_LARGE, () -> receive(new ByteArrayInputStream(file), declared));
        }
    }

    @Test
    void readsNothingOfWhatIsDeclaredFarTooLarge() {
        refused(ProblemType.TOO_LARGE, () -> receive(CUT_OFF, 3L * Body.LARGEST));
    }

    @Test
    void refusesWhatEndsInBetween() {
        var begun = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), CUT_OFF);

        refused(ProblemType.MALFORMED, () -> receive(begun, 200_000));
    }

    @Test
    void asksToWaitWhileOthersFillTheRoomAndGivesItBack() {
        try (Room.Share others = room.share()) {
            Body.receive(new ByteArrayInputStream(new byte[Body.LARGEST - Room.PIECE]), -1, others);

            assertThat(receive(new ByteArrayInputStream(new byte[Room.PIECE]), -1))
                    .hasSize(Room.PIECE);
            refused(ProblemType.UNAVAILABLE, () -> receive(new ByteArrayInputStream(new byte[2 * Room.PIECE]), -1));
        }
        assertThat(receive(new ByteArrayInputStream(new byte[Body.LARGEST]), -1))
                .hasSize(Body.LARGEST);
    }

    private byte[] receive(InputStream body, long declared) {
        try (Room.Share share = room.share()) {
            return Body.receive(body, declared, share);
        }
    }

    private static void refused(ProblemType type, ThrowingCallable receiving) {
        assertThatThrownBy(receiving)
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.type()).isEqualTo(type));
    }
}
