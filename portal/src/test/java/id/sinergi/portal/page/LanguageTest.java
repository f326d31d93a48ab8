package id.sinergi.portal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;

import id.sinergi.portal.Accounts;
import id.sinergi.portal.PortalTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.LocaleResolver;

/** Pages are written in two languages and no other: numbers too, which forms read back. */
@PortalTest
class LanguageTest {

    private static final String COOKIE = "SINERGI_LANGUAGE";

    @Autowired
    private MockMvc pages;

    @Autowired
    private LocaleResolver languages;

    @ParameterizedTest
    @CsvSource({
        "id,id-ID",
        "en,en",
        "ar-EG,id-ID",
        "id-ID-u-nu-arab,id-ID",
        "fr,id-ID",
        "en-ZA,en",
        "en-u-nu-arab,en",
        "x y,id-ID",
        "'',id-ID"
    })
    void areTwo(String tag, String language) throws Exception {
        pages.perform(get("/").param("lang", tag).with(Accounts.national()))
                .andExpect(cookie().value(COOKIE, language));

        var remembering = new MockHttpServletRequest();
        remembering.setCookies(new Cookie(COOKIE, tag));
        assertThat(languages.resolveLocale(remembering).toLanguageTag()).isEqualTo(language);
    }
}
