package id.sinergi.reporting.source;

import id.sinergi.report.Party;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of what a facility or a regional office reported: its whole state. */
public sealed interface Activity permits Visit, Agreement, Programme, StateRevenue {

    String id();

    /** Decides which of two states of an activity is the newer one; begins at 1. */
    long version();

    Instant createdAt();

    Instant recordedAt();

    Family family();

    /** The state in its life, as the owning service names it. */
    String statusName();

    /** Refuses what no state of an activity may lack. */
    static void requireIdentity(
            @Nullable String id, long version, @Nullable Instant createdAt, @Nullable Instant recordedAt) {
        if (id == null || id.isBlank() || id.length() > 100) {
            throw new IllegalArgumentException("the id is missing, blank or longer than 100 characters");
        }
        if (version < 1) {
            throw new IllegalArgumentException("the version is missing or below 1");
        }
        if (createdAt == null || recordedAt == null) {
            throw new IllegalArgumentException("createdAt or recordedAt is missing");
        }
    }

    /** Refuses a state without its status. */
    static <T> T requireStatus(@Nullable T status) {
        if (status == null) {
            throw new IllegalArgumentException("the status is missing");
        }
        return status;
    }

    /** Refuses parties of ours that are named by nothing. */
    static void requireNames(List<Party> parties) {
        for (Party party : parties) {
            if ("".equals(party.facility()) || "".equals(party.regionalOffice())) {
                throw new IllegalArgumentException("a facility or a regional office has an empty name");
            }
        }
    }
}
