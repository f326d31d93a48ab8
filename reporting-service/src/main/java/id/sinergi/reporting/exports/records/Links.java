package id.sinergi.reporting.exports.records;

import id.sinergi.reporting.activity.Owners;
import id.sinergi.reporting.source.Family;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where a row leads to: the portal's page of its record, or the record at its owner where there is no portal. */
@Component
class Links {

    private final String portal;
    private final Owners owners;

    /** @param portal its address without a slash at the end; empty: there is none */
    Links(@Value("${sinergi.portal.address:}") String portal, Owners owners) {
        this.portal = portal;
        this.owners = owners;
    }

    String of(Family family, String id) {
        return portal.isEmpty() ? owners.href(family, id) : portal + "/" + Asked.name(family) + "/" + id;
    }
}
