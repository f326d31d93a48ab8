package id.sinergi.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.portal.account.Viewer.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViewerTest {

    @Test
    void isNobodyWithoutTheClaimThatTheRoleNeeds() {
        assertThat(role(Map.of("roles", List.of("regional-officer")))).isEqualTo(Role.NOBODY);
        assertThat(role(Map.of("roles", List.of("regional-officer"), "regional_office", " ")))
                .isEqualTo(Role.NOBODY);
        assertThat(role(Map.of("roles", List.of("facility-reporter")))).isEqualTo(Role.NOBODY);
        assertThat(role(Map.of("roles", List.of("facility-reporter"), "facilities", List.of(""))))
                .isEqualTo(Role.NOBODY);
    }

    @Test
    void isWhatItsClaimsAllowWhereItHasSeveralRoles() {
        assertThat(role(Map.of(
                        "roles",
                        List.of("regional-officer", "facility-reporter"),
                        "facilities",
                        List.of("lapas-kelas-iib-banjar"))))
                .isEqualTo(Role.FACILITY);
    }

    private static Role role(Map<String, Object> claims) {
        return Viewer.of("somebody", claims).role();
    }
}
