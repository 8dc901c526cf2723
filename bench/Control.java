import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongxin.committee.Founding;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Origin;
import org.tongxin.identity.People;
import org.tongxin.identity.Person;
import org.tongxin.platform.Acting;

/**
 * The control of the benchmark, never part of the product: {@code /bench-control/…} shows the page behind it to the committee's
 * leader without sign-in, session, cookie or door. Named on the command line by bench/start; without it there is no such path.
 */
@Configuration(proxyBeanMethods = false)
public class Control {

    private static final String AT = "/bench-control";

    /** The list's own handler under another address, without the interceptor that keeps the door. */
    @Bean
    RequestMappingHandlerMapping controlMapping(ApplicationContext context) {
        RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping() {
            @Override
            protected boolean isHandler(Class<?> type) {
                return false;
            }

            @Override
            public void afterPropertiesSet() {
                super.afterPropertiesSet();
                Object pages = context.getBean("proposalPages");
                Method list = Arrays.stream(pages.getClass().getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(GetMapping.class) && method.getName().equals("list"))
                        .findFirst()
                        .orElseThrow();
                registerMapping(
                        RequestMappingInfo.paths(AT + "/proposals").options(getBuilderConfiguration()).build(),
                        "proposalPages",
                        list);
            }
        };
        mapping.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return mapping;
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> controlFilter(Founding founding, People people) {
        FilterRegistrationBean<OncePerRequestFilter> bean = new FilterRegistrationBean<>(new OncePerRequestFilter() {
            private Actor leader;

            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (leader == null) {
                    var committee = founding.all().getFirst().id();
                    Person found = Acting.as(Acting.platform(committee), () -> people.at(Desk.COMMITTEE_LEADER)).getFirst();
                    leader = new Actor(found.id(), committee, found.name(), found.desks(), null, null, new Origin("bench", "bench"));
                }
                Acting.run(leader, () -> forward(request, response));
            }

            private void forward(HttpServletRequest request, HttpServletResponse response) {
                try {
                    request.getRequestDispatcher(request.getRequestURI()).forward(request, response);
                } catch (ServletException | IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        bean.setOrder(Ordered.HIGHEST_PRECEDENCE);
        bean.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        bean.addUrlPatterns(AT + "/*");
        return bean;
    }
}
