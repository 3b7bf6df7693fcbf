#!/bin/sh
# Puts the .app that dev.py build --only folder leaves into a disk image: make_dmg.sh APP TARGET.dmg
# Neither is signed: whoever opens it the first time has to allow that in the system's settings.
set -eu
app=$1
target=$2
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
# An ad-hoc signature is what Apple's own processors ask for before they run anything.
codesign --force --deep --sign - "$stage/$(basename "$app")"
hdiutil create -volname Leeswijzer -srcfolder "$stage" -fs HFS+ -format UDZO -ov "$target"
