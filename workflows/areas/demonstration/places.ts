/**
 * The schools and colleges of the demonstration, as the Department for Education gives out its register: all made up. The URNs
 * are none that it has given, the telephone numbers are Ofcom's for drama.
 */
export const demonstrationPlaces = `\
URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (name),PhaseOfEducation (name),UKPRN,Street,Locality,Address3,Town,County (name),Postcode,TelephoneNum,SchoolWebsite,OpenDate,CloseDate,EstablishmentStatus (name)
990001,812,North East Lincolnshire,2001,Seaview Primary,Community school,Primary,,1 Example Terrace,,,Cleethorpes,North East Lincolnshire,DN35 0AA,01632960401,,01-09-1998,,Open
990002,812,North East Lincolnshire,7001,Fieldside School,Community special school,Not applicable,,2 Example Terrace,,,Grimsby,North East Lincolnshire,DN31 0AA,01632960402,,01-09-1985,,Open
990003,812,North East Lincolnshire,8001,Humber College,Further education,16 plus,,3 Example Terrace,,,Grimsby,North East Lincolnshire,DN32 0AA,01632960403,,01-04-1993,,Open
990004,812,North East Lincolnshire,2002,Cleethorpes Sands Primary,Community school,Primary,,4 Example Terrace,,,Cleethorpes,North East Lincolnshire,DN35 0AB,01632960404,,01-09-1971,,Open
990005,812,North East Lincolnshire,4001,Haverstoe Academy,Academy converter,Secondary,,5 Example Terrace,,,Cleethorpes,North East Lincolnshire,DN35 0AC,01632960405,,01-08-2012,,Open
990006,812,North East Lincolnshire,7002,Harbour School,Academy special converter,Not applicable,,6 Example Terrace,,,Immingham,North East Lincolnshire,DN40 0AA,01632960406,,01-09-2014,,"Open, but proposed to close"
990007,812,North East Lincolnshire,2003,Old Quay Primary,Community school,Primary,,7 Example Terrace,,,Grimsby,North East Lincolnshire,DN31 0AB,01632960407,,01-09-1931,31-08-2019,Closed
990011,933,Somerset,2001,Example Primary School,Community school,Primary,,1 Example Road,,,Somerset,,,01632960410,,01-09-1990,,Open
990012,888,Lancashire,2001,Example Primary School,Community school,Primary,,1 Example Road,,,Lancashire,,,01632960411,,01-09-1990,,Open
990013,856,Leicester,2001,Example Primary School,Community school,Primary,,1 Example Road,,,Leicester,,,01632960412,,01-09-1990,,Open
990014,855,Leicestershire,2001,Example Primary School,Community school,Primary,,1 Example Road,,,Leicestershire,,,01632960413,,01-09-1990,,Open
990015,857,Rutland,2001,Example Primary School,Community school,Primary,,1 Example Road,,,Rutland,,,01632960414,,01-09-1990,,Open
990016,391,Newcastle upon Tyne,2001,Example Primary School,Community school,Primary,,1 Example Road,,,Newcastle upon Tyne,,,01632960415,,01-09-1990,,Open
`;
