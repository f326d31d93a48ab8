package id.sinergi.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.sinergi.reference.Directory;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part: exactly one of a facility, a regional office, or an organisation.
 *
 * @param id given by the service when the party is first written, so that it can be corrected by itself
 * @param facility a facility's id
 * @param regionalOffice a regional office's name in the directory
 * @param presence null: not stated
 */
public record Party(
        @Nullable UUID id,
        @Nullable String facility,
        @Nullable String regionalOffice,
        @Nullable Organisation organisation,
        @Nullable Presence presence) {

    public Party {
        if (Stream.of(facility, regionalOffice, organisation)
                        .filter(java.util.Objects::nonNull)
                        .count()
                != 1) {
            throw new IllegalArgumentException(
                    "a party is exactly one of \"facility\", \"regionalOffice\" and \"organisation\"");
        }
    }

    /** A facility, by its id. */
    public static Party facility(String id) {
        return new Party(null, id, null, null, null);
    }

    /** A regional office, by its name in the directory. */
    public static Party office(String name) {
        return new Party(null, null, name, null, null);
    }

    /** An organisation. */
    public static Party organisation(Organisation organisation) {
        return new Party(null, null, null, organisation, null);
    }

    /** The same with an id, where it has none yet. */
    public Party identified() {
        return id != null ? this : new Party(UUID.randomUUID(), facility, regionalOffice, organisation, presence);
    }

    /** Equal for two parties exactly when they are the same one, however spelt and present. */
    @JsonIgnore
    public String key() {
        if (facility != null) {
            return "facility:" + facility;
        }
        return organisation == null ? "office:" + regionalOffice : "organisation:" + organisation.key();
    }

    /** Whether it belongs to the correctional service: a facility or a regional office. */
    @JsonIgnore
    public boolean isOurs() {
        return organisation == null;
    }

    /** The regional office that it is, or that supervises it on a day (null: the newest); empty for an organisation. */
    public Optional<String> office(Directory directory, @Nullable LocalDate day) {
        return facility == null ? Optional.ofNullable(regionalOffice) : directory.officeOf(facility, day);
    }

    /** An organisation's name as it is matched; empty for our own. */
    public Optional<String> partnerName() {
        return Optional.ofNullable(organisation).map(partner -> Organisation.normalised(partner.name()));
    }

    /** How a party takes part. */
    public enum Presence {
        IN_PERSON,
        REMOTE
    }
}
