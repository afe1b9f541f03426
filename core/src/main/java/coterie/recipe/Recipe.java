package coterie.recipe;

import coterie.recipe.expression.Expression;
import coterie.recipe.step.Step;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;

/// What the user wants, as data.
///
/// Column names are the recipe's own; a source column is matched to one by [ColumnRule]. Groups are
/// named lists of columns; wherever a list of columns is written, a group's name stands for its
/// members.
///
/// @param heading what it is called
/// @param input how the source is read and understood
/// @param making what segments are made from
/// @param segments how many segments and how hard to look for them
/// @param telling what is told beside the features
/// @param handing what is handed out, and in whose words
/// @param published what a published study of this data said
/// @param questions asked of the customers as they were read
public record Recipe(
        Heading heading,
        Input input,
        Making making,
        SegmentRule segments,
        Telling telling,
        Handing handing,
        Optional<Published> published,
        List<Question> questions) {
    /// The playbook used where nothing is said.
    public static final String GENERAL = "general";

    /// What a recipe is called.
    ///
    /// @param name kebab-case
    /// @param about one sentence for people
    /// @param unit what a row is called
    public record Heading(String name, String about, Noun unit) {}

    /// How the source is read and understood.
    ///
    /// @param source how it is read, where the recipe says so
    /// @param asOf the day ages and durations count to; absent means the data's last date
    /// @param columns the source columns the recipe names
    /// @param groups named lists of columns
    public record Input(
            SourceHints source,
            Optional<LocalDate> asOf,
            List<ColumnRule> columns,
            SequencedMap<String, List<String>> groups) {
        /// Columns as they are.
        public static final Input AS_IT_IS =
                new Input(SourceHints.NONE, Optional.empty(), List.of(), new LinkedHashMap<>());
    }

    /// What segments are made from.
    ///
    /// @param revenue what a row is worth, for the ledger
    /// @param steps preparation, in order; each is one ledger line
    /// @param features columns segments are made from, groups already replaced by their members
    /// @param scaling how features become comparable
    public record Making(
            Optional<Expression> revenue,
            List<Step> steps,
            List<String> features,
            Scaling scaling) {
        /// Features as they are, in comparable units.
        public static Making of(List<String> features) {
            return new Making(
                    Optional.empty(), List.of(), List.copyOf(features), Scaling.standard());
        }
    }

    /// What is told beside the features.
    ///
    /// @param describe further columns to profile
    /// @param earlier columns that hold earlier segments or personas, to set beside the new ones
    /// @param campaigns yes/no columns of past campaigns
    /// @param outcome yes/no column of the campaign under study
    /// @param contact what asking a customer costs and what a yes brings
    public record Telling(
            List<String> describe,
            List<String> earlier,
            List<String> campaigns,
            Optional<String> outcome,
            Optional<Contact> contact) {
        /// Nothing more.
        public static final Telling NOTHING =
                new Telling(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    /// What is handed out, and in whose words.
    ///
    /// @param minCell the fewest customers that a published figure may rest on
    /// @param playbook name of the rules that turn traits into actions
    /// @param outputs files to publish; empty publishes all
    public record Handing(OptionalInt minCell, String playbook, List<String> outputs) {
        /// Everything, in general words.
        public static final Handing EVERYTHING =
                new Handing(OptionalInt.empty(), GENERAL, List.of());
    }

    /// A recipe that makes segments from columns as they are, with every default.
    public static Recipe of(String name, String about, List<String> features) {
        return new Recipe(
                new Heading(name, about, Noun.CUSTOMER),
                Input.AS_IT_IS,
                Making.of(features),
                SegmentRule.DEFAULT,
                Telling.NOTHING,
                Handing.EVERYTHING,
                Optional.empty(),
                List.of());
    }

    /// The same recipe counting to a day.
    public Recipe withAsOf(LocalDate day) {
        return with(new Input(input.source, Optional.of(day), input.columns, input.groups));
    }

    /// The same recipe reading its source in another way.
    public Recipe withSource(SourceHints hints) {
        return with(new Input(hints, input.asOf, input.columns, input.groups));
    }

    private Recipe with(Input other) {
        return new Recipe(heading, other, making, segments, telling, handing, published, questions);
    }

    /// The same recipe looking for segments in another way.
    public Recipe with(SegmentRule rule) {
        return new Recipe(heading, input, making, rule, telling, handing, published, questions);
    }

    /// The same recipe telling something else.
    public Recipe with(Telling other) {
        return new Recipe(heading, input, making, segments, other, handing, published, questions);
    }

    /// The same recipe publishing no figure of fewer customers.
    public Recipe withMinCell(int least) {
        Handing other = new Handing(OptionalInt.of(least), handing.playbook, handing.outputs);
        return new Recipe(heading, input, making, segments, telling, other, published, questions);
    }

    /// What the recipe says about a column.
    public Optional<ColumnRule> column(String name) {
        return input.columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
