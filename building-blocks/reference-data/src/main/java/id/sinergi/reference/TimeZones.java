package id.sinergi.reference;

import java.time.ZoneId;
import java.util.Set;

/** Indonesia's three time zones by province code (two digits, Kemendagri). */
final class TimeZones {

    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");

    private static final Set<String> CENTRAL =
            Set.of("51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76");
    private static final Set<String> EASTERN = Set.of("81", "82", "91", "92", "93", "94", "95", "96", "97");

    private TimeZones() {}

    static ZoneId ofProvince(String code) {
        if (CENTRAL.contains(code)) {
            return WITA;
        }
        return EASTERN.contains(code) ? WIT : WIB;
    }
}
