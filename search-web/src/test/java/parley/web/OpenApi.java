package parley.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Compares answers with the schemas of `openapi.json`: types, required and additional properties,
/// enums, patterns, alternatives, references.
record OpenApi(JsonNode document) {

  /// The schema of what a path answers with a status.
  JsonNode schema(String path, String status, String mediaType) {
    JsonNode response =
        resolved(document.path("paths").path(path).path("get").path("responses").path(status));
    return response.path("content").path(mediaType).path("schema");
  }

  /// What is wrong with a value, each with its place; nothing if all is well.
  List<String> faults(JsonNode schema, JsonNode value) {
    List<String> faults = new ArrayList<>();
    compare(schema, value, "$", faults);
    return faults;
  }

  private JsonNode resolved(JsonNode schema) {
    JsonNode reference = schema.path("$ref");
    return reference.isMissingNode() ? schema : document.at(reference.asString().substring(1));
  }

  private void compare(JsonNode given, JsonNode value, String place, List<String> faults) {
    JsonNode schema = resolved(given);
    if (schema.isMissingNode() || schema.isEmpty()) {
      faults.add(place + " has no schema");
      return;
    }
    if (schema.has("oneOf")) {
      oneOf(schema.get("oneOf"), value, place, faults);
      return;
    }
    if (!isOfType(schema.get("type"), value)) {
      faults.add(place + " is " + value.getNodeType() + ", not " + schema.get("type"));
      return;
    }
    if (schema.has("enum") && !contains(schema.get("enum"), value)) {
      faults.add(place + " is " + value + ", none of " + schema.get("enum"));
    }
    if (schema.has("pattern")
        && value.isString()
        && !Pattern.compile(schema.get("pattern").asString()).matcher(value.asString()).find()) {
      faults.add(place + " is " + value + ", not like " + schema.get("pattern"));
    }
    if (value.isObject()) {
      object(schema, value, place, faults);
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      compare(schema.get("items"), value.get(i), place + "[" + i + "]", faults);
    }
  }

  private void oneOf(JsonNode schemas, JsonNode value, String place, List<String> faults) {
    List<String> all = new ArrayList<>();
    for (JsonNode schema : schemas) {
      List<String> found = new ArrayList<>();
      compare(schema, value, place, found);
      if (found.isEmpty()) {
        return;
      }
      all.addAll(found);
    }
    faults.addAll(all);
  }

  private static boolean isOfType(JsonNode type, JsonNode value) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isOfType(one, value)) {
          return true;
        }
      }
      return false;
    }
    return switch (type.asString()) {
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      case "null" -> value.isNull();
      default -> throw new IllegalArgumentException("no type " + type);
    };
  }

  private static boolean contains(JsonNode values, JsonNode value) {
    for (JsonNode one : values) {
      if (one.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private void object(JsonNode schema, JsonNode value, String place, List<String> faults) {
    for (JsonNode name : schema.path("required")) {
      if (!value.has(name.asString())) {
        faults.add(place + " lacks " + name);
      }
    }
    JsonNode additional = schema.path("additionalProperties");
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      String inner = place + "." + property.getKey();
      JsonNode known = schema.path("properties").path(property.getKey());
      if (!known.isMissingNode()) {
        compare(known, property.getValue(), inner, faults);
      } else if (additional.isObject()) {
        compare(additional, property.getValue(), inner, faults);
      } else if (additional.isBoolean()) {
        faults.add(inner + " is not foreseen");
      }
    }
  }
}
