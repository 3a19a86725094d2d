import { measureDuplicates } from "./bench/duplicates";
for (let i=0;i<4;i++) measureDuplicates(10000);
console.log(measureDuplicates(10000), process.cpuUsage());
