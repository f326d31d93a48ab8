package id.sinergi.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was agreed to be done.
 *
 * @param id given by the service
 * @param who the facility, office or partner that is to do it; never a person's name
 * @param done when it was done; null: not yet
 */
public record FollowUp(
        @Nullable UUID id,
        String what,
        @Nullable String who,
        @Nullable PartialDate due,
        @Nullable PartialDate done) {

    public FollowUp {
        if (what == null || what.isBlank() || what.length() > 1_000) {
            throw new IllegalArgumentException("a follow-up says what is to be done, in 1 to 1000 characters");
        }
        Texts.refuseUnlessShort(who, "who");
    }

    /** The same with an id, where it has none yet. */
    public FollowUp identified() {
        return id != null ? this : new FollowUp(UUID.randomUUID(), what, who, due, done);
    }

    /** It was done then. */
    public FollowUp done(PartialDate on) {
        return new FollowUp(id, what, who, due, on);
    }
}
