#!/bin/sh
# Uploads the site with the AWS command line: sh upload.sh OUTPUT BUCKET [OPTION …]
# OUTPUT is the published folder; options such as --endpoint-url are given to aws. What pages refer to comes first, what is no
# longer published goes last.
set -eu
output=$1 bucket=$2
shift 2
prefix='a/b/'
site="s3://$bucket/$prefix"
aws s3 sync "$output"/assets/ "$site"assets/ --exclude '*' --include '*.atom' --content-type 'application/atom+xml' --cache-control 'public, max-age=31536000, immutable' --only-show-errors "$@"
aws s3 sync "$output"/assets/ "$site"assets/ --exclude '*' --include '*.css' --content-type 'text/css; charset=utf-8' --cache-control 'public, max-age=31536000, immutable' --only-show-errors "$@"
aws s3 sync "$output"/assets/ "$site"assets/ --exclude '*' --include '*.html' --content-type 'text/html; charset=utf-8' --cache-control 'public, max-age=31536000, immutable' --only-show-errors "$@"
aws s3 sync "$output"/assets/ "$site"assets/ --exclude '*' --include '*.js' --content-type 'text/javascript; charset=utf-8' --cache-control 'public, max-age=31536000, immutable' --only-show-errors "$@"
aws s3 sync "$output"/assets/ "$site"assets/ --exclude '*' --include '*.rss' --content-type 'application/rss+xml' --cache-control 'public, max-age=31536000, immutable' --only-show-errors "$@"
aws s3 sync "$output"/assets/ "$site"assets/ --exclude '*' --include '*.txt' --content-type 'text/plain; charset=utf-8' --cache-control 'public, max-age=31536000, immutable' --only-show-errors "$@"
aws s3 sync "$output"/assets/ "$site"assets/ --exclude '*' --include '*.webmanifest' --content-type 'application/manifest+json' --cache-control 'public, max-age=31536000, immutable' --only-show-errors "$@"
aws s3 sync "$output"/assets/ "$site"assets/ --exclude '*.atom' --exclude '*.css' --exclude '*.html' --exclude '*.js' --exclude '*.rss' --exclude '*.txt' --exclude '*.webmanifest' --cache-control 'public, max-age=31536000, immutable' --only-show-errors "$@"
aws s3 sync "$output"/ "$site" --exclude '*' --include '*.atom' --exclude .files --exclude 'assets/*' --content-type 'application/atom+xml' --cache-control no-cache --only-show-errors "$@"
aws s3 sync "$output"/ "$site" --exclude '*' --include '*.css' --exclude .files --exclude 'assets/*' --content-type 'text/css; charset=utf-8' --cache-control no-cache --only-show-errors "$@"
aws s3 sync "$output"/ "$site" --exclude '*' --include '*.html' --exclude .files --exclude 'assets/*' --content-type 'text/html; charset=utf-8' --cache-control no-cache --only-show-errors "$@"
aws s3 sync "$output"/ "$site" --exclude '*' --include '*.js' --exclude .files --exclude 'assets/*' --content-type 'text/javascript; charset=utf-8' --cache-control no-cache --only-show-errors "$@"
aws s3 sync "$output"/ "$site" --exclude '*' --include '*.rss' --exclude .files --exclude 'assets/*' --content-type 'application/rss+xml' --cache-control no-cache --only-show-errors "$@"
aws s3 sync "$output"/ "$site" --exclude '*' --include '*.txt' --exclude .files --exclude 'assets/*' --content-type 'text/plain; charset=utf-8' --cache-control no-cache --only-show-errors "$@"
aws s3 sync "$output"/ "$site" --exclude '*' --include '*.webmanifest' --exclude .files --exclude 'assets/*' --content-type 'application/manifest+json' --cache-control no-cache --only-show-errors "$@"
aws s3 sync "$output"/ "$site" --exclude '*.atom' --exclude '*.css' --exclude '*.html' --exclude '*.js' --exclude '*.rss' --exclude '*.txt' --exclude '*.webmanifest' --exclude .files --exclude 'assets/*' --cache-control no-cache --only-show-errors "$@"
aws s3 cp "$output"/'assets/speculation-rules-5555239042.json' "$site"'assets/speculation-rules-5555239042.json' --content-type 'application/speculationrules+json' --cache-control 'public, max-age=31536000, immutable' --only-show-errors "$@"
tab=$(printf '\t')
while IFS=$tab read -r key target; do
  aws s3api put-object --bucket "$bucket" --key "$prefix$key" --body "$output/$key" --website-redirect-location "$target" \
    --content-type 'text/html; charset=utf-8' --cache-control no-cache "$@" >/dev/null
done <"$(dirname "$0")/redirects.txt"
aws s3 sync "$output" "$site" --exclude .files --delete --only-show-errors "$@"
