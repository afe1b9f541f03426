package coterie.kernel.catalogue;

import coterie.kernel.cluster.kmeans.KMeans;
import coterie.kernel.cluster.mixture.Mixture;
import java.util.List;
import java.util.Optional;

/// Every way to group points there is.
public final class Methods {
    public static final Method K_MEANS =
            new Method("kmeans", KMeans.NAME, KMeans.ABOUT, KMeans::of);

    /// The default first.
    public static final List<Method> ALL =
            List.of(K_MEANS, new Method("mixture", Mixture.NAME, Mixture.ABOUT, Mixture::of));

    private Methods() {}

    /// What the methods are called, the default first.
    public static List<String> words() {
        return ALL.stream().map(Method::word).toList();
    }

    /// What the method of a word is called inside a sentence; the word itself where there is none.
    public static String name(String word) {
        return named(word).map(Method::name).orElse(word);
    }

    /// The method of a word.
    public static Optional<Method> named(String word) {
        return ALL.stream().filter(method -> method.word().equals(word)).findFirst();
    }
}
