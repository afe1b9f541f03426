package coterie.html;

import coterie.engine.Engine;
import java.lang.reflect.Proxy;

/// An engine that must not be asked.
public final class NoEngine {
    public static final Engine NONE =
            (Engine)
                    Proxy.newProxyInstance(
                            Engine.class.getClassLoader(),
                            new Class<?>[] {Engine.class},
                            (proxy, method, arguments) -> {
                                throw new UnsupportedOperationException(method.getName());
                            });

    private NoEngine() {}
}
