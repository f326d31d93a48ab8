package id.sinergi.programme.model;

import id.sinergi.report.PartialDate;
import id.sinergi.report.ReportCheck;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold of certificates, wherever in a body they stand. */
final class CertificateRules {

    private CertificateRules() {}

    static void check(List<Certificate> certificates, String at, ZoneId zone, ReportCheck check) {
        check.entries(certificates, at);
        for (int i = 0; i < certificates.size(); i++) {
            if (certificates.get(i) != null) {
                check(certificates.get(i), at + "/" + i, zone, check);
            }
        }
    }

    private static void check(Certificate certificate, String at, ZoneId zone, ReportCheck check) {
        PartialDate on = certificate.on();
        PartialDate until = certificate.validUntil();
        check.code(certificate.kind(), "certificate-kinds", at + "/kind")
                .text(certificate.issuer(), 300, at + "/issuer")
                .past(on, zone, at + "/on")
                .that(
                        on == null || until == null || !until.last().isBefore(on.first()),
                        at + "/validUntil",
                        "before the day of issue; write the later date as \"validUntil\"")
                .that(isSensible(certificate.validity()), at + "/validity", "a time such as P3Y, up to 100 years");
        CountRules.number(certificate.count(), at + "/count", check);
    }

    private static boolean isSensible(@Nullable Period validity) {
        return validity == null || (!validity.isNegative() && !validity.isZero() && validity.toTotalMonths() <= 1_200);
    }
}
