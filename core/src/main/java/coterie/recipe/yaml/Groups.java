package coterie.recipe.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The named lists of columns of a recipe.
record Groups(Map<String, List<String>> members) {
    /// The names with every group replaced by its members.
    List<String> spread(List<String> names) {
        List<String> all = new ArrayList<>();
        for (String name : names) {
            all.addAll(members.getOrDefault(name, List.of(name)));
        }
        return List.copyOf(all);
    }

    /// The opposite: members that stand together become their group's name again.
    List<String> gathered(List<String> names) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < names.size(); ) {
            int length = 1;
            String word = names.get(i);
            for (var group : members.entrySet()) {
                List<String> list = group.getValue();
                int end = i + list.size();
                if (list.size() > length
                        && end <= names.size()
                        && names.subList(i, end).equals(list)) {
                    length = list.size();
                    word = group.getKey();
                }
            }
            all.add(word);
            i += length;
        }
        return List.copyOf(all);
    }
}
