package dev.parley.model;

import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Lets a property ask for any type of the model with nothing but {@code @ForAll}. */
public final class ModelArbitraryProvider implements ArbitraryProvider {
    /** Made by jqwik. */
    public ModelArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return ModelArbitraries.byType().containsKey(targetType.getRawType());
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return Set.of(ModelArbitraries.byType().get(targetType.getRawType()));
    }
}
