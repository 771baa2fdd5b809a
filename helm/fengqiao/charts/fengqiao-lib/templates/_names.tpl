{{/* Every template below is given (dict "root" $ "agency" "<name>" …); a part that belongs to no agency gives "part" instead. */}}

{{- define "fengqiao-lib.name" -}}
{{- printf "%s-%s" .root.Release.Name (.agency | default .part) | trunc 63 | trimSuffix "-" -}}
{{- end }}

{{/*
What never changes in the life of a release: Deployments, Services and policies find their pods by it. The role
(service, migration, bus, test) keeps an agency's migration apart from its service.
*/}}
{{- define "fengqiao-lib.selector" -}}
app.kubernetes.io/name: fengqiao
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .agency | default .part }}
fengqiao.cn/role: {{ .role | default "service" }}
{{- end }}

{{- define "fengqiao-lib.labels" -}}
{{ include "fengqiao-lib.selector" . }}
app.kubernetes.io/part-of: fengqiao
app.kubernetes.io/version: {{ .root.Values.image.tag | default .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{/* A name from the values in which {agency} stands for the agency. */}}
{{- define "fengqiao-lib.nameFor" -}}
{{- .name | replace "{agency}" (.agency | default "") -}}
{{- end }}

{{/* The only place where an image is named. A digest, where given, decides. */}}
{{- define "fengqiao-lib.image" -}}
{{- $image := .root.Values.image -}}
{{- $name := printf "%s/%s" ($image.registry | trimSuffix "/") $image.repository -}}
{{- if $image.digest -}}{{ $name }}@{{ $image.digest }}{{- else -}}{{ $name }}:{{ $image.tag | default .root.Chart.AppVersion }}{{- end -}}
{{- end }}

{{/* Settings of one agency's service: its own over those of all, also where its own is false or 0. */}}
{{- define "fengqiao-lib.settings" -}}
{{- $settings := deepCopy .root.Values.defaults -}}
{{- range $name, $own := index .root.Values.services .agency | default dict -}}
{{- $common := get $settings $name -}}
{{- if and (kindIs "map" $own) (kindIs "map" $common) -}}
{{- $_ := set $settings $name (mergeOverwrite $common (deepCopy $own)) -}}
{{- else -}}
{{- $_ := set $settings $name $own -}}
{{- end -}}
{{- end -}}
{{- toYaml $settings -}}
{{- end }}

{{/* Names of the agencies that this release runs, separated by commas. */}}
{{- define "fengqiao-lib.agencies" -}}
{{- $names := list -}}
{{- range $agency, $own := .root.Values.services -}}
{{- if ne (dig "enabled" true ($own | default dict)) false }}{{ $names = append $names $agency }}{{ end -}}
{{- end -}}
{{- join "," $names -}}
{{- end }}
