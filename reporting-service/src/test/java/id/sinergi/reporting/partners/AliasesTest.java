package id.sinergi.reporting.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AliasesTest {

    @Test
    void whoWasNeverMergedStandsForItself() {
        assertThat(Aliases.NONE.oneOf("dinas")).isEqualTo("dinas");
        assertThat(Aliases.NONE.allOf("dinas")).containsExactly("dinas");
    }

    @Test
    void aChainLeadsToItsEnd() {
        var aliases = new Aliases(Map.of("disnaker", "dinas tenaga kerja", "dinas naker", "disnaker"));

        assertThat(aliases.oneOf("dinas naker")).isEqualTo("dinas tenaga kerja");
        assertThat(aliases.allOf("disnaker")).containsExactly("dinas naker", "dinas tenaga kerja", "disnaker");
        assertThat(aliases.allOf("dinas tenaga kerja")).hasSize(3);
    }

    @Test
    void mergesThatCrossedEachOtherMakeOneAllTheSame() {
        var aliases = new Aliases(Map.of("a", "b", "b", "c", "c", "a", "d", "c"));

        for (String one : List.of("a", "b", "c", "d")) {
            assertThat(aliases.oneOf(one)).isEqualTo("a");
            assertThat(aliases.allOf(one)).containsExactly("a", "b", "c", "d");
        }
    }
}
