package id.sinergi.programme.web;

import id.sinergi.imports.Columns;
import id.sinergi.reference.ReferenceData;
import java.util.List;

/**
 * What a clerk fills in about a programme with at most one cohort; of several cohorts each is a command afterwards, or all
 * are reported as JSON.
 */
final class ProgrammeColumns {

    private static final List<String> BASES =
            List.of("target", "quota", "planned", "screened", "assessed", "enrolled", "completed", "certified");
    private static final List<String> BASES_ID = List.of(
            "target",
            "kuota",
            "direncanakan",
            "diskrining",
            "diasesmen",
            "terdaftar",
            "menyelesaikan",
            "bersertifikat");

    private ProgrammeColumns() {}

    static Columns of(ReferenceData reference) {
        Columns columns = new Columns(reference)
                .code("kind", "/kind", "programme-kinds", "Jenis program", "What kind of programme")
                .required()
                .choice(
                        "level",
                        "/level",
                        "levels",
                        List.of("A", "B", "C"),
                        "Paket A, B atau C",
                        "Level of equivalency education")
                .facility("facility", "/facility", "UPT penyelenggara", "Where it is held")
                .required()
                .number("year", "/year", "Tahun", "The year in which it is held", "2025")
                .text("title", "/title", "Nama program", "Its title", "Pelatihan las")
                .parties("partners", "/partners", "Mitra", "Partners", "BLK Banyumas (Balai/lembaga pelatihan, 33.02)")
                .text(
                        "agreementReference",
                        "/agreements/0/reference",
                        "Nomor perjanjian yang mendasari",
                        "The number of the agreement behind it",
                        "011/PKS/2025")
                .facilitiesWithCounts(
                        "sendingFacilities",
                        "/sendingFacilities",
                        "UPT asal peserta, dengan jumlah bila diketahui",
                        "Where its people come from, with how many",
                        "Lapas Kelas IIB Banjar: 12");
        counts(
                columns,
                "programme",
                "/counts",
                " (seluruh program, yang tidak terbagi)",
                " (whole programme, unsplit)");
        cohort(columns);
        counts(columns, "", "/cohorts/0/counts", "", "");
        cohortCounts(columns);
        certificate(columns);
        harvest(columns);
        return source(columns);
    }

    private static void certificate(Columns columns) {
        columns.code(
                        "certificateKind",
                        "/certificates/0/kind",
                        "certificate-kinds",
                        "Sertifikat: jenis",
                        "Certificates: their kind")
                .text(
                        "certificateIssuer",
                        "/certificates/0/issuer",
                        "Sertifikat: penerbit",
                        "Certificates: who issues them",
                        "BNSP")
                .number(
                        "certificateCount",
                        "/certificates/0/count",
                        "Sertifikat: jumlah",
                        "Certificates: how many",
                        "20")
                .date("certificateOn", "/certificates/0/on", "Sertifikat: tanggal", "Certificates: when", "2025-09-01");
    }

    private static void harvest(Columns columns) {
        columns.date("harvestOn", "/harvests/0/on", "Panen: tanggal", "Harvest: when", "2025-09-12")
                .code("commodity", "/harvests/0/commodity", "commodities", "Panen: komoditas", "Harvest: of what")
                .text(
                        "otherCommodity",
                        "/harvests/0/otherTexts/commodity",
                        "Panen: maksud \"Lainnya\"",
                        "Harvest: what OTHER stands for",
                        "madu")
                .decimal("harvestQuantity", "/harvests/0/quantity", "Panen: banyaknya", "Harvest: how much", "12.5")
                .choice(
                        "harvestUnit",
                        "/harvests/0/unit",
                        "harvest-units",
                        List.of("KILOGRAM", "TON", "PIECE"),
                        "Panen: satuan",
                        "Harvest: in which unit")
                .number(
                        "harvestArea",
                        "/harvests/0/areaSquareMetres",
                        "Panen: luas lahan dalam meter persegi",
                        "Harvest: area in square metres",
                        "500")
                .number(
                        "harvestSales",
                        "/harvests/0/grossSalesRupiah",
                        "Panen: hasil penjualan kotor dalam rupiah",
                        "Harvest: gross sales in rupiah",
                        "1500000");
    }

    private static void cohort(Columns columns) {
        columns.choice(
                        "cohortStatus",
                        "/cohorts/0/status",
                        "cohort-statuses",
                        List.of("PLANNED", "RUNNING", "ENDED", "CANCELLED"),
                        "Tahap angkatan",
                        "How far the cohort has come")
                .text("cohortTitle", "/cohorts/0/title", "Nama angkatan", "The cohort's title", "Angkatan I")
                .code("skill", "/cohorts/0/skill", "skills", "Keterampilan", "The skill that is taught")
                .text(
                        "service",
                        "/cohorts/0/service",
                        "Layanan, bila bukan keterampilan",
                        "The service, where it is no skill",
                        "konseling")
                .date("from", "/cohorts/0/from", "Hari pertama", "First day", "2025-08-21")
                .date("until", "/cohorts/0/until", "Hari terakhir", "Last day", "2025-09-01")
                .number("days", "/cohorts/0/days", "Lama dalam hari", "Length in days", "12")
                .number("hours", "/cohorts/0/hours", "Lama dalam jam pelajaran", "Length in hours of instruction", "96")
                .text(
                        "dateInferred",
                        "/cohorts/0/dateInferred",
                        "Bagaimana tanggal disimpulkan",
                        "How the date was inferred",
                        "dari hari terbit")
                .weekday(
                        "statedWeekday",
                        "/cohorts/0/statedWeekday",
                        "Hari menurut sumber",
                        "The weekday that the source names")
                .text(
                        "cancellationReason",
                        "/cohorts/0/cancellationReason",
                        "Alasan, bila dibatalkan",
                        "Why it was cancelled",
                        "anggaran");
    }

    private static void counts(Columns columns, String prefix, String place, String noteId, String noteEn) {
        for (int basis = 0; basis < BASES.size(); basis++) {
            String name = BASES.get(basis);
            columns.number(
                    prefix.isEmpty() ? name : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1),
                    place + "/" + name,
                    "Jumlah orang: " + BASES_ID.get(basis) + noteId,
                    "Number of people: " + name + noteEn,
                    "80");
        }
    }

    private static void cohortCounts(Columns columns) {
        columns.counts(
                "withdrawn",
                "/cohorts/0/counts/withdrawn",
                "withdrawal-reasons",
                "Jumlah yang berhenti, menurut alasan",
                "Number of people who withdrew, by reason");
        columns.number(
                        "enrolledMale",
                        "/cohorts/0/counts/bySex/enrolled/MALE",
                        "Terdaftar laki-laki",
                        "Enrolled, male",
                        "70")
                .number(
                        "enrolledFemale",
                        "/cohorts/0/counts/bySex/enrolled/FEMALE",
                        "Terdaftar perempuan",
                        "Enrolled, female",
                        "10")
                .truth(
                        "provisional",
                        "/cohorts/0/counts/provisional",
                        "Apakah angka masih sementara",
                        "Whether the figures may still change");
    }

    private static Columns source(Columns columns) {
        return columns.tags("policyTags", "/policyTags", "Program kebijakan", "Policy schemes it counts towards")
                .occasion()
                .source("Pelatihan dibuka", "2025-08-22");
    }
}
