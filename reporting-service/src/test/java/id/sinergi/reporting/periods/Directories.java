package id.sinergi.reporting.periods;

import id.sinergi.reference.Directory;
import id.sinergi.reference.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Directories as an operator may write them. */
final class Directories {

    private Directories() {}

    /**
     * Of one facility, in West Java.
     *
     * @param moves lines of {@code facility,regional_office,from}
     */
    static Directory ofOne(Path folder, String facility, String office, String moves) throws IOException {
        Files.writeString(folder.resolve("facilities.csv"), """
                id,name,short_name,type,regional_office,regency_code,regency,province_code,province,valid_from,valid_until
                %s,Lapas,Lapas,LAPAS,%s,32.79,Kota Banjar,32,Jawa Barat,,
                """.formatted(facility, office));
        Files.writeString(folder.resolve("memberships.csv"), "facility,regional_office,from\n" + moves);
        return ReferenceData.in(folder).directory();
    }
}
