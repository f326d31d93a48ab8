package id.sinergi.agreement.model;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnore;
import id.sinergi.report.Organisation;
import id.sinergi.report.Party;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party to an agreement: exactly one of a facility, a regional office, or an organisation, and how it signs.
 *
 * @param id given by the service when the party is first written, so that it can be corrected by itself
 * @param facility a facility's id
 * @param regionalOffice a regional office's name in the directory
 * @param capacity in which capacity its signatory acts; null: unknown
 * @param officeHeld the office that its signatory holds, never a person's name
 * @param reference the number that this party gave the agreement
 */
public record Signatory(
        @Nullable UUID id,
        @Nullable String facility,
        @Nullable String regionalOffice,
        @Nullable Organisation organisation,
        Party.@Nullable Presence presence,
        @Nullable Capacity capacity,
        @JsonAlias("office") @Nullable String officeHeld,
        @Nullable String reference) {

    public Signatory {
        // A party's own rule holds here, too.
        new Party(id, facility, regionalOffice, organisation, presence);
    }

    /** Who it is, without how it signs. */
    @JsonIgnore
    public Party party() {
        return new Party(id, facility, regionalOffice, organisation, presence);
    }

    static @Nullable Party partyOf(@Nullable Signatory signatory) {
        return signatory == null ? null : signatory.party();
    }

    /** The same party in another agreement: how it signs there, and under which number, is not known yet. */
    Signatory unsigned() {
        return new Signatory(null, facility, regionalOffice, organisation, null, null, null, null);
    }

    /** The same with an id, where it has none yet. */
    Signatory identified() {
        return id != null
                ? this
                : new Signatory(
                        UUID.randomUUID(),
                        facility,
                        regionalOffice,
                        organisation,
                        presence,
                        capacity,
                        officeHeld,
                        reference);
    }

    /** The same under a number of its own. */
    public Signatory numbered(String number) {
        return new Signatory(id, facility, regionalOffice, organisation, presence, capacity, officeHeld, number);
    }

    /** This party with what its signing states; what that leaves out stays. */
    Signatory with(Signatory signing) {
        return new Signatory(
                id,
                facility,
                regionalOffice,
                organisation,
                either(signing.presence, presence),
                either(signing.capacity, capacity),
                either(signing.officeHeld, officeHeld),
                either(signing.reference, reference));
    }

    private static <T> @Nullable T either(@Nullable T stated, @Nullable T before) {
        return stated == null ? before : stated;
    }

    /** In which capacity a signatory acts. */
    public enum Capacity {
        HEAD,
        DEPUTY,
        /** The post is vacant (Plt). */
        ACTING,
        /** The head is absent (Plh). */
        ACTING_DAILY,
        ON_BEHALF
    }
}
