package coterie.cli.terminal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.ITypeInfo;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;

/// What is wrong with options and their values, and what was expected, in words.
final class Mistyped {
    private static final String OF_NINE = " of at most 9 digits";
    private static final String OF_EIGHTEEN = " of at most 18 digits";

    private Mistyped() {}

    /// The words; empty where the parser's own must do.
    static Optional<String> words(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        String name = "`" + command.getCommandSpec().qualifiedName() + "`";
        Optional<ArgSpec> argument = Optional.ofNullable(failure.getArgSpec());
        return switch (failure) {
            case MissingParameterException missing
                    when said(missing).contains("parameter for option") ->
                    argument.or(() -> missing.getMissing().stream().findFirst())
                            .map(option ->
                                    "%s is given nothing; expected %s after it."
                                            .formatted(called(option), option.paramLabel()));
            case MissingParameterException missing when !missing.getMissing().isEmpty() ->
                    Optional.of("%s needs %s.".formatted(name, list(missing.getMissing())));
            case OverwrittenOptionException _ ->
                    argument.map(
                            option -> called(option) + " is said twice; expected it once at most.");
            default ->
                    said(failure).startsWith("Missing required subcommand")
                            ? Optional.of(
                                    "%s needs one of its commands: %s."
                                            .formatted(
                                                    name,
                                                    String.join(
                                                            ", ",
                                                            command.getSubcommands().keySet())))
                            : argument.flatMap(option -> value(option, failure));
        };
    }

    private static String said(ParameterException failure) {
        return String.valueOf(failure.getMessage());
    }

    private static String list(List<ArgSpec> missing) {
        return missing.stream()
                .sorted(Comparator.comparing(ArgSpec::isOption))
                .map(argument ->
                        argument.isOption()
                                ? called(argument) + " " + argument.paramLabel()
                                : argument.paramLabel())
                .collect(Collectors.joining(" and "));
    }

    private static String called(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /// A value that is not of the option's type.
    private static Optional<String> value(ArgSpec argument, ParameterException failure) {
        return Optional.ofNullable(failure.getValue())
                .flatMap(value ->
                        expected(argument.typeInfo(), value.toString().matches("[+-]?[0-9]+"))
                                .map(expected ->
                                        "%s %s cannot work; expected %s."
                                                .formatted(called(argument), value, expected)));
    }

    /// @param whole whether the value is a whole number, and so one that is too large
    private static Optional<String> expected(ITypeInfo type, boolean whole) {
        if (type.isOptional()) {
            return expected(type.getAuxiliaryTypeInfos().getFirst(), whole);
        }
        if (type.isEnum()) {
            return Optional.of(
                    String.join(" or ", type.getEnumConstantNames()).toLowerCase(Locale.ROOT));
        }
        return switch (type.getClassSimpleName().toLowerCase(Locale.ROOT)) {
            case "int", "integer" -> Optional.of("a whole number" + (whole ? OF_NINE : ""));
            case "long" -> Optional.of("a whole number" + (whole ? OF_EIGHTEEN : ""));
            case "double" -> Optional.of("a number");
            default -> Optional.empty();
        };
    }
}
