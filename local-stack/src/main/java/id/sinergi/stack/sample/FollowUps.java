package id.sinergi.stack.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was agreed to be done: done, due, or overdue. */
final class FollowUps {

    private static final List<String> WHAT = List.of(
            "Menyusun rencana kerja sama bersama",
            "Mengirim laporan tindak lanjut",
            "Menyiapkan jadwal pelatihan bersama",
            "Melengkapi data peserta",
            "Menyampaikan contoh dokumen prosedur");

    private FollowUps() {}

    static Optional<Map<String, Object>> draw(LocalDate day, Span span, Place who, Draw draw) {
        if (!draw.chance(0.08)) {
            return Optional.empty();
        }
        LocalDate due = day.plusDays(draw.between(14, 90));
        boolean done = !due.isAfter(span.asOf()) && draw.chance(0.6);
        return Optional.of(Body.of("what", draw.oneOf(WHAT))
                .with("who", who.facility().shortName())
                .with("due", due.toString())
                .withIf(done, "done", due.minusDays(draw.between(0, 10)).toString())
                .members());
    }
}
