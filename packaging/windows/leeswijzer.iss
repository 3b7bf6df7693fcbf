; The installer for Windows, made by Inno Setup 6 from the folder that dev.py build --only folder leaves:
;   iscc /DVersion=0.1.0 /DFolder=..\..\build\package\frozen\frozen\leeswijzer packaging\windows\leeswijzer.iss
; It installs for one user without asking for rights. Removing it leaves the reader's data alone.

#ifndef Version
  #error Give the version: /DVersion=0.1.0
#endif
#ifndef Folder
  #error Give the frozen folder: /DFolder=...
#endif

[Setup]
AppId=nl.leeswijzer.leeswijzer
AppName=Leeswijzer
AppVersion={#Version}
AppPublisher=The Leeswijzer authors
DefaultDirName={autopf}\Leeswijzer
DefaultGroupName=Leeswijzer
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
UninstallDisplayIcon={app}\leeswijzer.exe
OutputDir=..\..\dist
OutputBaseFilename=leeswijzer-{#Version}-windows-setup
Compression=lzma2
SolidCompression=yes
ChangesAssociations=yes

[Languages]
Name: "nl"; MessagesFile: "compiler:Languages\Dutch.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[Files]
Source: "{#Folder}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
; What an older version brought and this one does not.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\Leeswijzer"; Filename: "{app}\leeswijzer.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.lesson\OpenWithProgids"; ValueType: string; ValueName: "Leeswijzer.Lesson"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Leeswijzer.Lesson"; ValueType: string; ValueData: "Leeswijzer lesson"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Leeswijzer.Lesson\DefaultIcon"; ValueType: string; ValueData: "{app}\leeswijzer.exe,0"
Root: HKA; Subkey: "Software\Classes\Leeswijzer.Lesson\shell\open\command"; ValueType: string; ValueData: """{app}\leeswijzer.exe"" ""%1"""

[Run]
Filename: "{app}\leeswijzer.exe"; Description: "{cm:LaunchProgram,Leeswijzer}"; Flags: nowait postinstall skipifsilent
