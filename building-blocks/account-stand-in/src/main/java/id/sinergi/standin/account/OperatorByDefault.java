package id.sinergi.standin.account;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Lets every request of a test over the mocked web ask as an operator, unless it says otherwise. */
@AutoConfiguration
class OperatorByDefault {

    @Bean
    MockMvcBuilderCustomizer operator() {
        return builder -> builder.defaultRequest(MockMvcRequestBuilders.get("/").with(Asking.operatorUnlessSaid()));
    }
}
